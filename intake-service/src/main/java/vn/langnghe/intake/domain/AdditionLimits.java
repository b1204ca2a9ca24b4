package vn.langnghe.intake.domain;

/**
 * How much senders may add to one item, by all channels together: nobody who writes himself comes near these numbers.
 *
 * @param most ever
 * @param aDay where nothing was asked; an answer that is awaited is always welcome
 */
public record AdditionLimits(int most, int aDay) {}
