package org.jiesu.intake.domain.registration;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in the one form equal numbers share: digits without country code of China,
 * without separators and without extension; foreign ones keep their {@code +}.
 */
public final class Phone {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}[2-9]\\d{6,7}");
    private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{6,7}");
    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");
    private static final Pattern FOREIGN = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern EXTENSION =
            Pattern.compile("(?:转|ext\\.?|x|#)\\d{1,6}$", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 40;

    private final String digits;

    private Phone(String digits) {
        this.digits = digits;
    }

    /** Empty if it is no telephone number. */
    public static Optional<Phone> parse(String given) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String number = EXTENSION.matcher(plain(given)).replaceFirst("");
        return Optional.of(withoutCountry(number)).filter(Phone::isNumber).map(Phone::new);
    }

    /** The form equal numbers share. Personal data. */
    public String normalised() {
        return digits;
    }

    /** Enough to recognise one's own number by. */
    public String masked() {
        int length = digits.length();
        return length == 11 && digits.startsWith("1")
                ? digits.substring(0, 3) + "****" + digits.substring(7)
                : "*".repeat(length - 2) + digits.substring(length - 2);
    }

    private static boolean isNumber(String number) {
        return MOBILE.matcher(number).matches()
                || LANDLINE.matcher(number).matches()
                || LOCAL.matcher(number).matches()
                || SERVICE.matcher(number).matches()
                || FOREIGN.matcher(number).matches();
    }

    private static String withoutCountry(String number) {
        String national = number.replaceFirst("^(?:\\+86|0086|86(?=1[3-9]\\d{9}$))", "");
        boolean withTrunk = national.startsWith("0") || MOBILE.matcher(national).matches();
        return national.equals(number) || withTrunk || SERVICE.matcher(national).matches()
                ? national
                : "0" + national;
    }

    private static String plain(String given) {
        StringBuilder plain = new StringBuilder(given.length());
        given.strip()
                .codePoints()
                .map(c -> c == '\uff0b' ? '+' : c)
                .filter(c -> " -()\uff08\uff09\uff0d—–.\t\u00a0\u3000".indexOf(c) < 0)
                .forEach(c -> {
                    int digit = Character.digit(c, 10);
                    if (digit >= 0) {
                        plain.append(digit);
                    } else {
                        plain.appendCodePoint(c);
                    }
                });
        return plain.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Phone phone && digits.equals(phone.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "Phone[…]";
    }
}
