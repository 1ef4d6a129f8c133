/// Files that people send: taken in as a stream, judged by their bytes, kept under names of our own.
///
/// Public door: [Reception] takes one in, [FileDesk] finds and attaches them, [StoredFile] is one, [Scanner] is what a
/// virus scanner implements, [Download] is the answer that carries one or a [Parcel] of several. Who may read an
/// attached file is for
/// the rooms above to say.
@NullMarked
package io.parkflow.ground.files;

import org.jspecify.annotations.NullMarked;
