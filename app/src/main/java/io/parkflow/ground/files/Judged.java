package io.parkflow.ground.files;

/// A file that has arrived whole and may be kept.
///
/// @param type found in its bytes
record Judged(Store.Received received, String name, String type, Scan scan) {}
