/// Working days and working hours of Chinese parks, and the deadlines counted in them.
///
/// Door: [Calendars] gives the [Calendar] of the park; [Length] is what a workflow writes (`5WD`),
/// [Deadline] the moment it becomes; [Countdown] pauses and resumes it, [Light] shows it.
@NullMarked
package io.parkflow.ground.calendar;

import org.jspecify.annotations.NullMarked;
