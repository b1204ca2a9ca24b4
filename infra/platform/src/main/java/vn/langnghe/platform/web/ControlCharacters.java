package vn.langnghe.platform.web;

/** Text with characters nobody types. */
class ControlCharacters extends IllegalArgumentException {

    static final String CODE = "control-characters";

    private static final long serialVersionUID = 1L;

    ControlCharacters() {
        super(CODE);
    }
}
