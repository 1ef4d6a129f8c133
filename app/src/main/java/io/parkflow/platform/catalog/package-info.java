/// Definitions: workflows with their forms and rubrics, versioned and immutable once published.
///
/// Public door: [Catalog] finds them, [Bundle] is one version of a workflow, [Library] brings the standard library in.
@NullMarked
package io.parkflow.platform.catalog;

import org.jspecify.annotations.NullMarked;
