/// Two parks with people, published figures and an open call, so that a first start has something to look at.
///
/// Names of persons are made up; companies are too, but for those whose figures were published.
@NullMarked
package io.parkflow.demo;

import org.jspecify.annotations.NullMarked;
