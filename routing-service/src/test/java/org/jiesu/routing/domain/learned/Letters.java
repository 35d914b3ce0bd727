package org.jiesu.routing.domain.learned;

import java.util.ArrayList;
import java.util.List;

/** Invented letters about three matters, each different enough from the next to be no copy. */
public final class Letters {
    public static final String NOISE = "噪声扰民";
    public static final String PARKING = "停车管理";
    public static final String HEATING = "供热采暖";

    private static final List<String> PLACES =
            List.of("东风里", "槐花胡同", "新雨苑", "青石街", "北园", "柳荫巷", "望江楼", "平安里");
    private static final List<String> TIMES =
            List.of("昨晚", "今早", "上周", "这几天", "周末", "下雨以后", "入冬以来", "半年前");

    private Letters() {}

    /** So many of each matter, in turn. */
    public static List<LabelledLetter> ofEach(int count) {
        List<LabelledLetter> letters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            letters.add(letter(NOISE, i, "夜间施工噪声太大", "工地机器轰鸣，吵得人睡不着觉"));
            letters.add(letter(PARKING, i, "车辆占道停放无人管", "车位被外来车辆占用，回家无处停车"));
            letters.add(letter(HEATING, i, "暖气不热温度低", "暖气片冰凉，室内温度不够，老人受冻"));
        }
        return letters;
    }

    public static Letter about(String text) {
        return new Letter(text, "");
    }

    private static LabelledLetter letter(String label, int number, String title, String detail) {
        String place = PLACES.get(number % PLACES.size());
        String time = TIMES.get(number / PLACES.size() % TIMES.size());
        String where = place + number / (PLACES.size() * TIMES.size());
        return new LabelledLetter(
                new Letter(where + time + title, time + "在" + place + "，" + detail), label);
    }
}
