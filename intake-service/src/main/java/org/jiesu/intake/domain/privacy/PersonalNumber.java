package org.jiesu.intake.domain.privacy;

import java.util.regex.Pattern;

/** Which digits are somebody's telephone, identity or bank card number. */
final class PersonalNumber {

    static final int SHORTEST = 7;
    static final int LONGEST = 22;

    private static final Pattern MOBILE = Pattern.compile("(?:0{0,2}86)?1[3-9]\\d{9}");
    private static final Pattern LANDLINE =
            Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})[2-9]\\d{6,7}");
    private static final Pattern SHORT_LANDLINE = Pattern.compile("[2-9]\\d{6,7}");
    private static final Pattern TWO_MOBILES = Pattern.compile("(?:1[3-9]\\d{9}){2}");
    private static final Pattern IDENTITY = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final Pattern OLD_IDENTITY =
            Pattern.compile("[1-9]\\d{5}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}");
    private static final Pattern CARD = Pattern.compile("[2-9]\\d{15,18}");
    private static final Pattern TELLS_PHONE =
            Pattern.compile(".*(?:电话|座机|热线|致电|拨打|拨|联系|手机|号码|固话|[Tt][Ee][Ll]).*", Pattern.DOTALL);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private PersonalNumber() {}

    /**
     * @param before the text in front: it decides on digits that could be a date as well
     */
    static boolean is(String digits, String before) {
        return MOBILE.matcher(digits).matches()
                || LANDLINE.matcher(digits).matches()
                || TWO_MOBILES.matcher(digits).matches()
                || isIdentity(digits)
                || OLD_IDENTITY.matcher(digits).matches()
                || CARD.matcher(digits).matches() && passesLuhn(digits)
                || SHORT_LANDLINE.matcher(digits).matches()
                        && TELLS_PHONE.matcher(before).matches();
    }

    /** GB 11643: 18 places, the last a check digit modulo 11. */
    static boolean isIdentity(String digits) {
        if (!IDENTITY.matcher(digits).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == digits.charAt(17);
    }

    static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
