/// Public notices and objections to them (公示).
///
/// Public door: a feature implements [NoticeSource]; workflows use the verbs `publicity.open`, `publicity.close`
/// (routes `objected`), `publicity.object` and `publicity.resolve`.
@NullMarked
package io.parkflow.platform.publicity;

import org.jspecify.annotations.NullMarked;
