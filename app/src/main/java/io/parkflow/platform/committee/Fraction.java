package io.parkflow.platform.committee;

/// A part of a committee, at least half of it.
record Fraction(int numerator, int denominator) {
    static final Fraction TWO_THIRDS = new Fraction(2, 3);
    private static final int FINEST = 12;

    /// Rounded up.
    int of(int people) {
        return (numerator * people + denominator - 1) / denominator;
    }

    boolean isSound() {
        return denominator >= 1
                && denominator <= FINEST
                && numerator >= 1
                && numerator <= denominator
                && 2 * numerator >= denominator;
    }

    boolean isHalf() {
        return 2 * numerator == denominator;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
