/// Word documents (ECMA-376 .docx) as templates: read with suspicion, filled in, laid out as a page.
///
/// Only what a letter needs is taken over, and the file that goes out is put together anew from that: macros, embedded
/// objects, fields that fetch and links to elsewhere are refused by not being on the list. A template may name fields,
/// repeat rows and leave passages out, see [Marker]; there is no expression to evaluate.
///
/// Public door: [Template] reads, checks and fills in, [Vocabulary] says which fields there are, [Values] what stands
/// in them, [Sheet] is a document as a screen draws it.
@NullMarked
package io.parkflow.ground.docx;

import org.jspecify.annotations.NullMarked;
