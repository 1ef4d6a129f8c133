/// The rhythm of supervision (日扫描、周调度、月通报、季分析、年考核) and the clock behind it: five beats for each park, each
/// run once for its period however many nodes there are and however long they were down; and deadlines counted again
/// when the calendar has changed.
@NullMarked
package io.parkflow.platform.rhythm;

import org.jspecify.annotations.NullMarked;
