namespace Entente.Language.Conllu;

/// <summary>Checks that the heads of a sentence, where they are given, form a tree over its words.</summary>
internal static class ConlluTree
{
    /// <summary>Passes when no head is given at all, or when all are and make one rooted tree.</summary>
    /// <exception cref="InvalidDataException">They do not; the message names file and line.</exception>
    public static void Check(string name, ConlluSentence sentence)
    {
        var lines = new List<int>();
        var heads = new List<int> { 0 };
        var line = sentence.Line + sentence.Comments.Length;
        var last = 0;
        foreach (var row in sentence.Rows)
        {
            if (row.Id.Kind == ConlluKind.Word)
            {
                heads.Add(row.HeadNumber);
                lines.Add(line);
                last = row.Id.First;
            }

            line++;
        }

        var openRange = sentence.Rows.Where(row => row.Id.Kind == ConlluKind.Range && row.Id.Second > last).FirstOrDefault();
        if (openRange is not null)
        {
            throw ConlluReader.Wrong(name, line - 1, $"range {openRange.Id} ends after the last word, {last}");
        }

        if (last == 0)
        {
            throw ConlluReader.Wrong(name, line - 1, "a sentence without words");
        }

        for (var word = 1; word < heads.Count; word++)
        {
            if (heads[word] >= heads.Count)
            {
                throw ConlluReader.Wrong(name, lines[word - 1], $"head {heads[word]} of word {word}; the last word is {last}");
            }
        }

        if (heads.Skip(1).All(head => head < 0))
        {
            return;
        }

        FindCycle(name, heads, lines);
    }

    // Each word is walked once: a word that was seen on an earlier walk is known to reach the root.
    private static void FindCycle(string name, List<int> heads, List<int> lines)
    {
        var walk = new int[heads.Count];
        for (var word = 1; word < heads.Count; word++)
        {
            for (var at = word; at > 0 && walk[at] != int.MaxValue; at = heads[at])
            {
                if (walk[at] == word)
                {
                    throw ConlluReader.Wrong(name, lines[at - 1], $"word {at} is its own ancestor; heads must lead to a root with head 0");
                }

                walk[at] = word;
            }

            for (var at = word; at > 0 && walk[at] != int.MaxValue; at = heads[at])
            {
                walk[at] = int.MaxValue;
            }
        }
    }
}
