package vn.langnghe.intake.reply.sending;

import vn.langnghe.intake.reply.Way;

/** Somebody who brings letters by one way. */
public interface Carrier {

    Way way();

    boolean isConnected();

    Carried carry(Letter letter);
}
