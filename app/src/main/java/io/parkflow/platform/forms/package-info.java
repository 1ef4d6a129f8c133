/// Forms as data: what a form may ask, whether an answer is right, and who may see which part of it.
///
/// Public door: [Form] is read from its file ([FormProblems] lists everything wrong with the file), [FormCheck]
/// judges an answer, [StepRights] says what a step may see and write and projects an answer for a reader.
@NullMarked
package io.parkflow.platform.forms;

import org.jspecify.annotations.NullMarked;
