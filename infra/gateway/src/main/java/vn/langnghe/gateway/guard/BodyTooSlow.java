package vn.langnghe.gateway.guard;

import java.io.IOException;

/** The body came so slowly that its connection is needed for others. */
public class BodyTooSlow extends IOException {

    private static final long serialVersionUID = 1L;
}
