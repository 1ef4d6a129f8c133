package io.parkflow.ground.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/// What the server itself refuses (no such route, wrong method, wrong media type) says so in the same shape.
@Primary
@Singleton
final class DefaultAnswers implements ErrorResponseProcessor<Problem> {
    private final Refusals refusals;

    DefaultAnswers(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        MutableHttpResponse<Problem> answer = refusals.answer(request, Rejected.of(response.code()));
        response.getHeaders().findFirst("Allow").ifPresent(allowed -> answer.header("Allow", allowed));
        return answer;
    }
}
