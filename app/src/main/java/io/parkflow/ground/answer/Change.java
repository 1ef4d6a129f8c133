package io.parkflow.ground.answer;

import io.micronaut.aop.Around;
import io.micronaut.context.annotation.Type;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An operation that changes something: one transaction around it, tried again when it lost a race, and with an
/// `Idempotency-Key` the answer is kept in the same commit and given again, byte for byte, to the same request: see
/// [Changes].
@Documented
@Around
@Type(ChangeInterceptor.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Change {}
