/// What lets an account in, shared by all who work under it: they sign in once, not each for themselves, so that the
/// drill is never mistaken for somebody who guesses passwords.
final class Pass {
    private String token = "";

    interface SignIn {
        /// @return a token, or an empty text when the server cannot say now
        String ask() throws java.io.IOException, InterruptedException;
    }

    synchronized String token() {
        return token;
    }

    /// @param refused the token that was not good any more; another one may have been fetched meanwhile
    synchronized void renew(String refused, SignIn signIn) throws java.io.IOException, InterruptedException {
        if (token.equals(refused)) {
            token = signIn.ask();
        }
    }
}
