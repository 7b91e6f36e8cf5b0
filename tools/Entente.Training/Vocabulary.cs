using Entente.Language.Tagging;
using Entente.Training.Gold;

namespace Entente.Training;

/// <summary>Keys and labels counted on the training sets; the order of every list is fixed by the data alone.</summary>
internal sealed class Vocabulary
{
    private const int LeastWord = 3;
    private const int LeastAffix = 4;
    private const int LeastLabel = 3;

    private readonly Dictionary<string, WordInput> _inputs = new(StringComparer.Ordinal);

    public Vocabulary(IReadOnlyList<GoldSentence> train, PretrainedVectors vectors)
    {
        Vectors = vectors;
        Dictionary<ulong, int> words = [];
        Dictionary<ulong, int> affixes = [];
        HashSet<string> types = new(StringComparer.Ordinal);
        Span<char> room = stackalloc char[WordForm.LengthLimit];
        Span<ulong> keys = stackalloc ulong[WordForm.AffixLimit];
        foreach (string form in train.SelectMany(sentence => sentence.Forms))
        {
            Span<char> folded = room[..WordForm.Fold(form, room)];
            ulong exact = WordForm.ExactKey(folded);
            words[exact] = words.GetValueOrDefault(exact) + 1;
            bool seen = !types.Add(form);
            int count = WordForm.AffixKeys(folded, keys);
            for (int i = 0; i < count; i++)
            {
                // The whole word counts each time, an affix once a type: a frequent word says nothing of its ending.
                if (i == 0 || !seen)
                {
                    affixes[keys[i]] = affixes.GetValueOrDefault(keys[i]) + 1;
                }
            }
        }

        WordCounts = words;
        WordKeys = [.. words.Where(pair => pair.Value >= LeastWord).Select(pair => pair.Key).Order()];
        AffixKeys = [.. affixes.Where(pair => pair.Value >= LeastAffix).Select(pair => pair.Key).Order()];
        List<GoldSyntax> parsed = [.. train.Where(sentence => sentence.Syntax is not null).Select(sentence => sentence.Syntax!)];
        Upos = Labels(parsed.SelectMany(syntax => syntax.Upos), 1);
        Xpos = Labels(parsed.SelectMany(syntax => syntax.Xpos), LeastLabel);
        Feats = Labels(parsed.SelectMany(syntax => syntax.Feats), LeastLabel);
        Relations = Labels(parsed.SelectMany(syntax => syntax.Relations), LeastLabel);
        Scripts = Labels(
            train.Where(sentence => sentence.Syntax is not null)
                .SelectMany(sentence => sentence.Forms.Zip(sentence.Syntax!.Lemmas, Script).Where(script => script.Length > 0)),
            LeastLabel);
    }

    public PretrainedVectors Vectors { get; }

    public ulong[] WordKeys { get; }

    public ulong[] AffixKeys { get; }

    public IReadOnlyDictionary<ulong, int> WordCounts { get; }

    public string[] Upos { get; }

    public string[] Xpos { get; }

    public string[] Feats { get; }

    public string[] Relations { get; }

    public string[] Scripts { get; }

    /// <summary>The lemma script of a word, empty where the set gives no lemma.</summary>
    public static string Script(string form, string lemma) =>
        lemma is "_" && form is not "_" ? "" : LemmaScript.Between(form, lemma).ToString();

    /// <summary>Row numbers of a word in the tables; row 0 is that of what is unknown.</summary>
    public WordInput Input(string form)
    {
        if (_inputs.TryGetValue(form, out WordInput? input))
        {
            return input;
        }

        Span<char> room = stackalloc char[WordForm.LengthLimit];
        Span<char> folded = room[..WordForm.Fold(form, room)];
        Span<ulong> keys = stackalloc ulong[WordForm.AffixLimit];
        int count = WordForm.AffixKeys(folded, keys);
        int[] affixes = new int[WordForm.AffixLimit];
        for (int i = 0; i < count; i++)
        {
            affixes[i] = Row(AffixKeys, keys[i]);
        }

        ulong exact = WordForm.ExactKey(folded);
        input = new WordInput(
            Row(Vectors.Keys, WordForm.VectorKey(folded)), Row(WordKeys, exact), affixes, WordForm.Shape(folded), WordCounts.GetValueOrDefault(exact));
        _inputs.Add(form, input);
        return input;
    }

    private static int Row(ulong[] keys, ulong key) => Math.Max(Array.BinarySearch(keys, key), -1) + 1;

    private static string[] Labels(IEnumerable<string> values, int least) =>
        [.. values.CountBy(value => value).Where(pair => pair.Value >= least)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
}

/// <summary>Row numbers of one word; 0 is unknown or none.</summary>
internal sealed record WordInput(int Vector, int Word, int[] Affixes, int Shape, int Count);
