/// The workflow engine as the rooms above see it: definitions, running workflows, tasks and verbs.
///
/// Doors for definitions: [io.parkflow.engine.BpmnGuard] judges an authored drawing,
/// [io.parkflow.engine.Import] translates a foreign one, [io.parkflow.engine.Wording] puts findings into words.
/// No type of the engine product appears here; only `engine.flowable` knows it.
@NullMarked
package io.parkflow.engine;

import org.jspecify.annotations.NullMarked;
