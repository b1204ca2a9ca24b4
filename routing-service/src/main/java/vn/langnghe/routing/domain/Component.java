package vn.langnghe.routing.domain;

/** The sub-index of PCI or PGI an item speaks of; {@code OTHER} when none fits. */
public enum Component {
    ENTRY_COSTS,
    LAND_ACCESS,
    TRANSPARENCY,
    TIME_COSTS,
    INFORMAL_CHARGES,
    POLICY_BIAS,
    PROACTIVITY,
    BUSINESS_SUPPORT,
    LABOUR,
    LEGAL_INSTITUTIONS,
    PGI_POLLUTION,
    PGI_COMPLIANCE,
    PGI_GREEN_PRACTICE,
    PGI_INCENTIVES,
    OTHER
}
