package vn.langnghe.local.system;

/** Why a command cannot go on, in one sentence for the person who typed it. */
final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Trouble(String sentence) {
        super(sentence);
    }
}
