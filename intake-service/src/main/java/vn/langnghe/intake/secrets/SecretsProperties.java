package vn.langnghe.intake.secrets;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The two secrets of this service; there is no default, so that none can be forgotten. */
@ConfigurationProperties("langnghe.intake.secrets")
record SecretsProperties(String trackingKey, String submitterKeys) {

    SecretsProperties {
        if (trackingKey.isBlank()) {
            throw new IllegalArgumentException("LANGNGHE_TRACKING_KEY is not set (base64 of 32 bytes)");
        }
        if (submitterKeys.isBlank()) {
            throw new IllegalArgumentException(
                    "LANGNGHE_SUBMITTER_KEYS is not set (id:base64 of 32 bytes, the current one first)");
        }
    }

    @Override
    public String toString() {
        return "SecretsProperties[…]";
    }
}
