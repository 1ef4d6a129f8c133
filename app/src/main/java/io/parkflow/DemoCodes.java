package io.parkflow;

/// Unified social credit codes of made-up companies, with right check characters (GB 32100-2015, GB 11714).
final class DemoCodes {
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};

    private DemoCodes() {}

    /// @param serial 1 to 9999
    static String of(int serial) {
        String body = "MA5D%04d".formatted(serial);
        String seventeen = "91500107" + body + organisation(body);
        int sum = 0;
        int weight = 1;
        for (char sign : seventeen.toCharArray()) {
            sum += SIGNS.indexOf(sign) * weight;
            weight = weight * 3 % 31;
        }
        return seventeen + SIGNS.charAt((31 - sum % 31) % 31);
    }

    private static char organisation(String body) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * ORGANISATION[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : Character.forDigit(check, 10);
    }
}
