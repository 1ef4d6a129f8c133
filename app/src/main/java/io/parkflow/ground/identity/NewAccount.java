package io.parkflow.ground.identity;

/// An account about to be entered.
///
/// @param maker who enters it, in any form that tells makers apart
record NewAccount(Login login, String passwordHash, boolean oneTime, String maker) {
    @Override
    public String toString() {
        return "NewAccount";
    }
}
