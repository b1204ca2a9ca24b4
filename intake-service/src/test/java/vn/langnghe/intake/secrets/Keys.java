package vn.langnghe.intake.secrets;

/** Ciphers and indexes under any keys. */
public final class Keys {

    private Keys() {}

    public static FieldCipher cipher(String keys) {
        return new FieldCipher(Keyset.parse(keys));
    }

    public static BlindIndex index(String keys) {
        return new BlindIndex(Keyset.parse(keys));
    }
}
