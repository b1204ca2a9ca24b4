package vn.langnghe.intake.reply.chat;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The Official Account's way out.
 *
 * @param refreshToken the first one; from then on the newest is kept in the store, because each works once
 */
@ConfigurationProperties("langnghe.intake.reply.zalo")
record ZaloProperties(String api, String oauth, String appId, String appSecret, String refreshToken) {

    boolean isConnected() {
        return !appId.isBlank() && !appSecret.isBlank() && !refreshToken.isBlank();
    }

    @Override
    public String toString() {
        return "ZaloProperties[" + appId + "]";
    }
}
