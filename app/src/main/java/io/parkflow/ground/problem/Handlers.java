package io.parkflow.ground.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.DecoderException;
import io.parkflow.ground.tenancy.DatabaseFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every failure leaves as problem+json; what nobody foresaw says only where to ask.
@Controller
final class Handlers {
    private static final Logger LOG = LoggerFactory.getLogger(Handlers.class);

    private final Refusals refusals;

    Handlers(Refusals refusals) {
        this.refusals = refusals;
    }

    @Error(global = true)
    HttpResponse<Problem> rejected(HttpRequest<?> request, Rejected rejected) {
        return refusals.answer(request, rejected);
    }

    @Error(global = true)
    HttpResponse<Problem> unsatisfied(HttpRequest<?> request, UnsatisfiedRouteException missing) {
        return refusals.answer(
                request,
                Rejected.malformed(
                        "problem.missing-argument", missing.getArgument().getName()));
    }

    @Error(global = true)
    HttpResponse<Problem> unreadable(HttpRequest<?> request, ConversionErrorException unreadable) {
        return refusals.answer(request, Unreadable.rejection(unreadable));
    }

    @Error(global = true)
    HttpResponse<Problem> notJson(HttpRequest<?> request, JsonSyntaxException broken) {
        return refusals.answer(request, Rejected.malformed("problem.unreadable-body"));
    }

    @Error(global = true)
    HttpResponse<Problem> notDecoded(HttpRequest<?> request, CodecException broken) {
        return refusals.answer(request, Rejected.malformed("problem.unreadable-body"));
    }

    @Error(global = true)
    HttpResponse<Problem> tooLarge(HttpRequest<?> request, ContentLengthExceededException tooLarge) {
        return refusals.answer(request, Rejected.tooLarge());
    }

    @Error(global = true)
    HttpResponse<Problem> tooLargeToKeep(HttpRequest<?> request, BufferLengthExceededException tooLarge) {
        return refusals.answer(request, Rejected.tooLarge());
    }

    @Error(global = true)
    HttpResponse<Problem> refused(HttpRequest<?> request, DatabaseFault fault) {
        if (fault.unstorable()) {
            return refusals.answer(request, Rejected.rule("problem.unreadable-text"));
        }
        return fault.constraint()
                .map(name -> refusals.answer(request, Rejected.conflict("problem.constraint", name)))
                .orElseGet(() -> unforeseen(request, fault));
    }

    @Error(global = true)
    HttpResponse<Problem> status(HttpRequest<?> request, HttpStatusException status) {
        return refusals.answer(request, Rejected.of(status.getStatus().getCode()));
    }

    @Error(global = true)
    HttpResponse<Problem> notParts(HttpRequest<?> request, DecoderException broken) {
        return refusals.answer(request, Rejected.malformed("problem.unreadable-parts"));
    }

    @Error(global = true)
    HttpResponse<Problem> notAFile(HttpRequest<?> request, ClassCastException failure) {
        // the framework takes a plain field of a multipart body for the file that was declared
        boolean parts = request.getContentType()
                .filter(type -> type.getName().equals(MediaType.MULTIPART_FORM_DATA))
                .isPresent();
        return parts
                ? refusals.answer(request, Rejected.malformed("problem.unreadable-parts"))
                : unforeseen(request, failure);
    }

    @Error(global = true)
    HttpResponse<Problem> anything(HttpRequest<?> request, Throwable failure) {
        return unforeseen(request, failure);
    }

    private MutableHttpResponse<Problem> unforeseen(HttpRequest<?> request, Throwable failure) {
        LOG.error("request {} failed", Trace.of(request), failure);
        return refusals.answer(request, Rejected.of(500));
    }
}
