package vn.langnghe.intake.reply.chat;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The page's way out.
 *
 * @param pageToken of a system user, which does not expire; nothing: not connected
 */
@ConfigurationProperties("langnghe.intake.reply.messenger")
record MessengerProperties(String api, String pageToken) {

    boolean isConnected() {
        return !pageToken.isBlank();
    }

    @Override
    public String toString() {
        return "MessengerProperties[…]";
    }
}
