package io.parkflow.platform.letters;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.parkflow.ground.answer.View;
import io.parkflow.ground.identity.Open;
import io.parkflow.ground.problem.Rejected;
import io.swagger.v3.oas.annotations.Operation;

/// What the code on a letter opens.
@Controller("/api/v1/public/{park}/letters")
class PublicLetterController {
    private final Letters letters;

    PublicLetterController(Letters letters) {
        this.letters = letters;
    }

    @Get("/{code}")
    @View
    @Open
    @Operation(operationId = "verifyLetter", summary = "Whether a letter is genuine and in force")
    LetterSheet.Public one(String park, String code) {
        return letters.findByCode(code).map(LetterSheet.Public::of).orElseThrow(Rejected::missing);
    }
}
