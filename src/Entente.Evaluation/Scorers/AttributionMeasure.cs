using System.Collections.Immutable;
using Entente.Coding;
using Entente.Evaluation.Gold;

namespace Entente.Evaluation.Scorers;

/// <summary>Scores attributions against PolNeAR: words of content, exact spans by role, and whole attributions.</summary>
/// <remarks>
/// A word is a run of letters and digits. A whole attribution is right when gold and found content share at least half of the
/// words of the longer, and their sources do too (or both have none); each gold attribution is matched at most once.
/// </remarks>
internal sealed class AttributionMeasure : IMeasure
{
    private const int ListedMisses = 40;

    /// <inheritdoc/>
    public string Name => "attribution";

    /// <inheritdoc/>
    public string Summary => "source, cue and content of attributions (PolNeAR as JSON Lines)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        var scores = new AttributionScores();
        var misses = new List<string>();
        foreach (var article in PolnearArticle.Read(gold))
        {
            var reading = coder.Read(article.Article);
            scores.Add(article, reading.Attributions, misses);
        }

        scores.Write(output);
        output.WriteLine();
        output.WriteLine($"Missed and invented attributions (every {Stride(misses.Count)}th):");
        foreach (var (index, miss) in misses.Index())
        {
            if (index % Stride(misses.Count) == 0)
            {
                output.WriteLine(miss);
            }
        }
    }

    private static int Stride(int count) => Math.Max(1, count / ListedMisses);
}

/// <summary>Running counts of <see cref="AttributionMeasure"/>.</summary>
internal sealed class AttributionScores
{
    private FScore _words;
    private FScore _sources;
    private FScore _cues;
    private FScore _contents;
    private FScore _whole;

    /// <summary>Content by words.</summary>
    public FScore Words => _words;

    /// <summary>Exact pieces of sources, cues and contents, in this order.</summary>
    public (FScore Source, FScore Cue, FScore Content) Exact => (_sources, _cues, _contents);

    /// <summary>Whole attributions.</summary>
    public FScore Whole => _whole;

    /// <summary>Counts one article and lists what was missed or invented.</summary>
    public void Add(PolnearArticle gold, ImmutableArray<Attribution> found, List<string> misses)
    {
        var text = gold.Article.Text;
        var words = WordStarts(text);
        _words.Add(Covered(words, gold.Attributions.SelectMany(a => a.Content)), Covered(words, found.SelectMany(a => a.Content)));
        Count(ref _sources, gold.Attributions.SelectMany(a => a.Source), found.SelectMany(a => a.Source));
        Count(ref _cues, gold.Attributions.SelectMany(a => a.Cue), found.SelectMany(a => a.Cue));
        Count(ref _contents, gold.Attributions.SelectMany(a => a.Content), found.SelectMany(a => a.Content));
        CountWhole(text, words, gold.Attributions, found, misses);
    }

    /// <summary>Writes the table.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine("                      precision  recall     F1    gold   found");
        output.WriteLine($"content, words        {_words}");
        output.WriteLine($"exact source spans    {_sources}");
        output.WriteLine($"exact cue spans       {_cues}");
        output.WriteLine($"exact content spans   {_contents}");
        output.WriteLine($"whole attributions    {_whole}");
    }

    private void CountWhole(
        string text, List<TextSpan> words, ImmutableArray<GoldAttribution> gold, ImmutableArray<Attribution> found, List<string> misses)
    {
        var goldContents = gold.Select(g => Covered(words, g.Content)).ToList();
        var goldSources = gold.Select(g => Covered(words, g.Source)).ToList();
        var taken = new bool[gold.Length];
        foreach (var attribution in found)
        {
            var content = Covered(words, attribution.Content);
            var source = Covered(words, attribution.Source);
            var match = Enumerable.Range(0, gold.Length)
                .FirstOrDefault(i => !taken[i] && Agree(goldContents[i], content) && (source.Count + goldSources[i].Count == 0 || Agree(goldSources[i], source)), -1);
            if (match >= 0)
            {
                taken[match] = true;
                _whole.Right++;
            }
            else
            {
                misses.Add("  invented " + Show(text, attribution.Source, attribution.Cue, attribution.Content));
            }
        }

        _whole.Gold += gold.Length;
        _whole.Found += found.Length;
        misses.AddRange(Enumerable.Range(0, gold.Length).Where(i => !taken[i])
            .Select(i => "  missed   " + Show(text, gold[i].Source, gold[i].Cue, gold[i].Content)));
    }

    private static bool Agree(HashSet<int> left, HashSet<int> right) =>
        left.Count + right.Count > 0 && left.Count(right.Contains) * 2 >= Math.Max(left.Count, right.Count);

    private static void Count(ref FScore score, IEnumerable<TextSpan> gold, IEnumerable<TextSpan> found)
    {
        var left = gold.ToList();
        score.Gold += left.Count;
        foreach (var span in found)
        {
            score.Found++;
            score.Right += left.Remove(span) ? 1 : 0;
        }
    }

    private static List<TextSpan> WordStarts(string text)
    {
        var words = new List<TextSpan>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(new(start, i));
            }
            else
            {
                i++;
            }
        }

        return words;
    }

    private static HashSet<int> Covered(List<TextSpan> words, IEnumerable<TextSpan> spans)
    {
        var covered = new HashSet<int>();
        foreach (var span in spans)
        {
            var i = words.BinarySearch(new(span.Start, 0));
            for (i = Math.Max(0, (i < 0 ? ~i : i) - 1); i < words.Count && words[i].Start < span.End; i++)
            {
                if (words[i].Overlaps(span))
                {
                    covered.Add(i);
                }
            }
        }

        return covered;
    }

    private static string Show(string text, params ImmutableArray<TextSpan>[] roles) =>
        string.Join(" | ", roles.Select(r => string.Join(" … ", r.Select(s => Shorten(s.Slice(text).ToString())))));

    private static string Shorten(string words) =>
        (words.Length <= 90 ? words : string.Concat(words.AsSpan(0, 60), " ~ ", words.AsSpan(words.Length - 25))).ReplaceLineEndings(" ");
}

/// <summary>Counts behind a precision, a recall and their harmonic mean.</summary>
internal record struct FScore
{
    /// <summary>Items that are both in gold and found.</summary>
    public int Right { get; set; }

    /// <summary>Items in gold.</summary>
    public int Gold { get; set; }

    /// <summary>Items found.</summary>
    public int Found { get; set; }

    /// <summary>Twice the right ones over gold and found; 0 when both are empty.</summary>
    public readonly double F1 => Gold + Found == 0 ? 0 : 2.0 * Right / (Gold + Found);

    /// <summary>Adds two sets.</summary>
    public void Add(HashSet<int> gold, HashSet<int> found)
    {
        Right += gold.Count(found.Contains);
        Gold += gold.Count;
        Found += found.Count;
    }

    /// <summary>Precision, recall, F1 and the two counts as columns.</summary>
    public override readonly string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{(Found == 0 ? 0 : (double)Right / Found),9:0.000} {(Gold == 0 ? 0 : (double)Right / Gold),7:0.000} {F1,6:0.000} {Gold,7} {Found,7}");
}
