/// Tables that people make with a spreadsheet (.xlsx, ISO/IEC 29500): the first sheet's cells as they were typed, and
/// plain tables to fill in. No formulas, no styles, no macros.
///
/// Door: [Table] reads, [TableFile] writes.
@NullMarked
package io.parkflow.ground.xlsx;

import org.jspecify.annotations.NullMarked;
