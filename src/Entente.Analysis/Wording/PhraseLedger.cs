using System.Collections.Immutable;
using Entente.Storage.Questions;

namespace Entente.Analysis.Wording;

/// <summary>Notes which articles use which phrases, and finds those whose uses all lie on one side of a day.</summary>
internal sealed class PhraseLedger(DateOnly turn, WordingQuery query)
{
    private const int Examples = 3;

    private readonly Dictionary<string, Use> _uses = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<long> _before = [];
    private readonly HashSet<long> _since = [];

    public int ArticlesBefore => _before.Count;

    public int ArticlesSince => _since.Count;

    public void Add(NamingSentence sentence)
    {
        (sentence.Day < turn ? _before : _since).Add(sentence.ArticleId);
        foreach (var name in sentence.Names)
        {
            Note(OneLine(name.Slice(sentence.Text).ToString()), sentence, isName: true);
        }

        foreach (string phrase in PhraseFinder.Find(sentence.Text))
        {
            Note(OneLine(phrase), sentence, isName: false);
        }
    }

    public ImmutableArray<WordingChange> Find(WordingTurn change)
    {
        double share = (double)(change == WordingTurn.Began ? ArticlesSince : ArticlesBefore) / Math.Max(1, ArticlesBefore + ArticlesSince);
        // Without articles on the other side nothing can have begun or ceased.
        if (share is 0 or 1)
        {
            return [];
        }

        var found = (
            from use in _uses
            where use.Value.Articles >= query.LeastArticles && (change == WordingTurn.Began ? use.Value.First >= turn : use.Value.Last < turn)
            let chance = Math.Pow(share, use.Value.Articles)
            where chance <= query.Level
            orderby chance, use.Key.Length descending, use.Key
            select use.Value.ToChange(use.Key, change, chance)).ToList();
        var kept = new List<WordingChange>();
        foreach (var one in found)
        {
            // Of "liaison office", "NATO liaison office" and "liaison office in Tokyo" with the same uses, the longest says it all.
            if (!found.Any(o => o != one && o.Articles == one.Articles && o.First == one.First && o.Phrase.Length > one.Phrase.Length
                && o.Phrase.Contains(one.Phrase, StringComparison.OrdinalIgnoreCase)))
            {
                kept.Add(one);
                if (kept.Count == query.Count)
                {
                    break;
                }
            }
        }

        return [.. kept];
    }

    private void Note(string phrase, NamingSentence sentence, bool isName)
    {
        if (phrase.Length == 0)
        {
            return;
        }

        if (!_uses.TryGetValue(phrase, out var use))
        {
            _uses[phrase] = use = new();
        }

        use.Add(sentence, isName);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class Use
    {
        private readonly List<WordingExample> _examples = [];
        private long _article = -1;
        private bool _isName;

        public int Articles { get; private set; }

        public DateOnly First { get; private set; } = DateOnly.MaxValue;

        public DateOnly Last { get; private set; } = DateOnly.MinValue;

        // Sentences come article by article, oldest first.
        public void Add(NamingSentence sentence, bool isName)
        {
            _isName |= isName;
            if (sentence.ArticleId == _article)
            {
                return;
            }

            _article = sentence.ArticleId;
            Articles++;
            First = sentence.Day < First ? sentence.Day : First;
            Last = sentence.Day > Last ? sentence.Day : Last;
            if (_examples.Count < Examples)
            {
                _examples.Add(new(sentence.ArticleId, sentence.Day, sentence.Outlet, sentence.Text));
            }
        }

        public WordingChange ToChange(string phrase, WordingTurn change, double chance) =>
            new(phrase, _isName, change, First, Last, Articles, chance, [.. _examples]);
    }
}
