package vn.langnghe.intake.domain;

/** 32 bytes that only this server can work out, the same for the same label. */
@FunctionalInterface
public interface Derivation {

    byte[] derive(String label);
}
