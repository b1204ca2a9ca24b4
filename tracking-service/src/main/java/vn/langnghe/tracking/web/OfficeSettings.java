package vn.langnghe.tracking.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The office as it heads what it writes, whichever of its rooms it comes from (NĐ 30/2020/NĐ-CP, phụ lục I). */
@ConfigurationProperties("langnghe.tracking.office")
public record OfficeSettings(String parent, String name, String symbol, String place, String signer) {}
