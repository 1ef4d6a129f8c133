package io.parkflow.ground.identity;

/// Check characters of GB 32100-2015 (whole code) and GB 11714-1997 (organisation code inside it).
final class CheckCharacters {
    /// The 31 characters of a credit code: no I, O, S, V, Z.
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CheckCharacters() {}

    static boolean known(String code) {
        return code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /// Weight of place i is 3^(i-1) mod 31.
    static char ofCreditCode(String code) {
        var sum = 0;
        for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /// Letters count A=10 … Z=35 here, without the gaps of the credit code's alphabet.
    static char ofOrganisationCode(String body) {
        var sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.getNumericValue(body.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        var check = 11 - sum % 11;
        return check == 11 ? '0' : check == 10 ? 'X' : (char) ('0' + check);
    }
}
