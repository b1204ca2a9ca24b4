package vn.langnghe.routing.triage;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The office as it heads and signs what it writes. */
@ConfigurationProperties("langnghe.routing.office")
record OfficeSettings(String parent, String name, String symbol, String place, String signer) {}
