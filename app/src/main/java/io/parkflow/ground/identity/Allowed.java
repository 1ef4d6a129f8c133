package io.parkflow.ground.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The right a caller needs for an operation; one of them is enough. An operation with neither this nor [Open] is
/// refused.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {
    /// Rights, for example `seedfund.rounds.publish`; empty: every signed-in member of the park.
    String[] value() default {};
}
