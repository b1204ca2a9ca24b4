package vn.langnghe.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where an exception came from, without what it says. */
final class Place {

    private static final int FRAMES = 12;

    private Place() {}

    static String of(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getName()
                + Arrays.stream(root.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n\tat " + frame)
                        .collect(Collectors.joining());
    }
}
