package vn.langnghe.gateway.guard;

import java.io.IOException;

/** More was sent than the request's path may take. */
public class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;
}
