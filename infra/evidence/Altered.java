/// Something is not what it was when it happened or was signed; the message names it.
final class Altered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Altered(String where) {
        super(where);
    }
}
