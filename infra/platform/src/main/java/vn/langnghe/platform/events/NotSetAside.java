package vn.langnghe.platform.events;

/** The broker did not take a dead letter: the batch has to come again. */
class NotSetAside extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSetAside(int letters) {
        super(letters + " dead letters not taken by the broker");
    }
}
