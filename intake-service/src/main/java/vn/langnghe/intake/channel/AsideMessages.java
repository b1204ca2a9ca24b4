package vn.langnghe.intake.channel;

import java.time.Instant;
import java.util.List;
import vn.langnghe.intake.domain.Channel;

/** Bursts that could not be taken in however often it was tried, for a clerk to look at. */
public interface AsideMessages {

    /** Those nobody has dealt with, newest first. */
    List<Aside> open(int limit);

    /** From the next look on it is tried as if it had just come. */
    void again(String burst);

    /** A clerk wrote it down by hand, or it is nothing: its words are forgotten here. */
    void tickOff(String burst);

    /** One burst, named by its first message. */
    record Aside(String burst, Channel channel, String words, int files, Trouble trouble, Instant at) {

        @Override
        public String toString() {
            return "Aside[" + channel + ", " + trouble + "]";
        }
    }
}
