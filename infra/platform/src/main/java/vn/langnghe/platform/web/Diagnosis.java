package vn.langnghe.platform.web;

import java.util.Optional;

/** Recognises some exceptions; the beans are asked in order, and what none knows is answered 500. */
@FunctionalInterface
public interface Diagnosis {

    Optional<Trouble> of(Exception exception);
}
