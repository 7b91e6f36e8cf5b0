using System.Collections.Frozen;

namespace Entente.Coding.Mentions;

/// <summary>Tells Chinese names in pinyin: a family name, then one or two syllables written as one word.</summary>
internal static class ChineseNames
{
    // The commonest family names of the 2020 census that are no English given names, as pinyin writes them.
    private static readonly FrozenSet<string> Families = new[]
    {
        "Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao", "Wu", "Zhou", "Xu", "Sun", "Ma", "Zhu", "Hu", "Guo", "He", "Gao", "Lin", "Luo", "Zheng", "Liang", "Xie", "Tang", "Deng",
        "Feng", "Han", "Cao", "Peng", "Zeng", "Xiao", "Tian", "Dong", "Pan", "Yuan", "Cai", "Jiang", "Yu", "Du", "Ye", "Cheng", "Wei", "Su", "Lu", "Ding", "Ren", "Yao", "Shen", "Zhong", "Cui", "Tan",
        "Fan", "Liao", "Shi", "Jin", "Jia", "Xia", "Fu", "Fang", "Zou", "Xiong", "Bai", "Meng", "Qin", "Qiu", "Hou", "Yin", "Xue", "Yan", "Duan", "Lei", "Long", "Tao", "Hao", "Gu", "Gong", "Shao", "Wan",
        "Qian", "Dai", "Mo", "Kong", "Xiang", "Chang", "Wen", "Niu", "Ling", "Geng", "Hua", "Zhuang", "Zhai", "Qi", "Mao", "Tong", "Qu", "Chai", "Nie", "Ouyang",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Initials and finals of pinyin syllables; two syllables make the longest given name.
    private static readonly string[] Initials = ["zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w", ""];

    private static readonly string[] Finals =
    [
        "iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao", "uai", "uan", "ai", "an", "ao", "ei", "en", "er", "ia", "ie", "in", "iu", "ou", "ua", "ue", "ui", "un", "uo", "a", "e", "i", "o", "u",
    ];

    /// <summary>Whether the words have the shape of a whole name.</summary>
    public static bool Fits(string[] words) =>
        words is [var family, var given] && Families.Contains(family) && given.Length > 1 && char.IsUpper(given[0]) && IsPinyin(given.ToLowerInvariant(), MostSyllables);

    private const int MostSyllables = 2;

    private static bool IsPinyin(ReadOnlySpan<char> rest, int syllables)
    {
        if (rest.IsEmpty)
        {
            return true;
        }

        if (syllables == 0)
        {
            return false;
        }

        foreach (var initial in Initials)
        {
            if (!rest.StartsWith(initial, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var final in Finals)
            {
                if (rest[initial.Length..].StartsWith(final, StringComparison.Ordinal) && IsPinyin(rest[(initial.Length + final.Length)..], syllables - 1))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
