package vn.langnghe.intake.reply.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The way out for mail.
 *
 * @param host nothing: mail is not connected
 * @param from the department's address; its domain is the one that signs (DKIM is the relay's work)
 * @param startTls whether the connection must be encrypted before anything is said
 */
@ConfigurationProperties("langnghe.intake.reply.mail")
record MailProperties(
        String host, int port, String username, String password, String from, String name, boolean startTls) {

    boolean isConnected() {
        return !host.isBlank() && !from.isBlank();
    }

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "MailProperties[" + host + "]";
    }
}
