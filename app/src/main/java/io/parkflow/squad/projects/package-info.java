/// The register of key projects: one identity from lead to production, who leads it, what it was on any day.
///
/// Door: [Projects] reads them, [Project], [Stage], [Library], [Course], [PartialDate] are the words.
/// A room whose things are looked at as of a day keeps them [Versioned] and tells what [Differing] days have changed.
@NullMarked
package io.parkflow.squad.projects;

import org.jspecify.annotations.NullMarked;
