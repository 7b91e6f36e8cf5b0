using System.Collections.Immutable;

namespace Entente.Coding.Acts;

/// <summary>A parsed sentence as a tree that can be asked for dependents, lemmas and the actor at a word. Not shared between threads.</summary>
internal sealed class SentenceTree
{
    private readonly int[] _children;
    private readonly int[] _firstChild;
    private readonly SentenceWords _words;
    private readonly ActorMention?[] _mentionAt;
    private readonly ImmutableArray<ActorMention>[] _mentionsAt;
    private readonly Stack<int> _pending = new();

    /// <summary>Indexes a sentence.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mentions">The mentions in it.</param>
    public SentenceTree(string text, Sentence sentence, ImmutableArray<ActorMention> mentions)
    {
        Text = text;
        Sentence = sentence;
        var tokens = sentence.Tokens;
        _firstChild = new int[tokens.Length + 1];
        foreach (var token in tokens)
        {
            if (token.Head >= 0 && token.Head < tokens.Length)
            {
                _firstChild[token.Head + 1]++;
            }
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            _firstChild[i + 1] += _firstChild[i];
        }

        _children = new int[_firstChild[^1]];
        int[] next = [.. _firstChild];
        string[] lemmas = new string[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head >= 0 && tokens[i].Head < tokens.Length)
            {
                _children[next[tokens[i].Head]++] = i;
            }

            string lemma = tokens[i].Lemma;
            lemma = lemma.AsSpan().ContainsAnyInRange('A', 'Z') ? lemma.ToLowerInvariant() : lemma;
            lemmas[i] = tokens[i].Tag is "NNS" or "NNPS" ? Singular(lemma) : lemma;
        }

        _words = new(sentence, lemmas);
        Mentions = mentions;
        _mentionAt = Owners(mentions, tokens.Length);
        _mentionsAt = new ImmutableArray<ActorMention>[tokens.Length];
    }

    private SentenceTree(SentenceTree other, ImmutableArray<ActorMention> mentions)
    {
        (Text, Sentence, _firstChild, _children, _words) = (other.Text, other.Sentence, other._firstChild, other._children, other._words);
        Mentions = mentions;
        _mentionAt = Owners(mentions, Count);
        _mentionsAt = new ImmutableArray<ActorMention>[Count];
    }

    /// <summary>The same sentence with other mentions.</summary>
    public SentenceTree With(ImmutableArray<ActorMention> mentions) => new(this, mentions);

    /// <summary>The article's text.</summary>
    public string Text { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The mentions in the sentence.</summary>
    public ImmutableArray<ActorMention> Mentions { get; }

    /// <summary>Number of words.</summary>
    public int Count => Sentence.Tokens.Length;

    /// <summary>The word at an index.</summary>
    public ref readonly Token this[int index] => ref Sentence.Tokens.ItemRef(index);

    /// <summary>The dependents of a word in text order.</summary>
    public ReadOnlySpan<int> Children(int head) => _children.AsSpan(_firstChild[head].._firstChild[head + 1]);

    /// <summary>Dictionary form in lower case.</summary>
    public string Lemma(int index) => _words.Lemma(index);

    /// <summary>The words of the sentence as expressions of the lexicon know them.</summary>
    public SentenceWords Words => _words;

    /// <summary>The mention that owns a word; null when none does.</summary>
    public ActorMention? MentionAt(int index) => _mentionAt[index];

    /// <summary>The mention that owns a word and those with the same words, as <c>the two countries</c> has.</summary>
    public ImmutableArray<ActorMention> MentionsAt(int index)
    {
        if (_mentionAt[index] is not { } owner)
        {
            return [];
        }

        return _mentionsAt[index].IsDefault ? _mentionsAt[index] = MentionsOf(owner.Span) : _mentionsAt[index];
    }

    private ImmutableArray<ActorMention> MentionsOf(TextSpan span) => [.. Mentions.Where(m => m.Span == span)];

    /// <summary>The mention whose syntactic head is the word; null when there is none.</summary>
    public ActorMention? MentionHeadedAt(int index) => _mentionAt[index] is { } m && m.HeadToken == index ? m : null;

    /// <summary>Whether a word's relation is <paramref name="relation"/> or a subtype of it.</summary>
    public bool Is(int index, string relation)
    {
        string actual = Sentence.Tokens[index].Relation;
        return actual.StartsWith(relation, StringComparison.Ordinal) && (actual.Length == relation.Length || actual[relation.Length] == ':');
    }

    /// <summary>The first dependent with a relation or a subtype of it; -1 for none.</summary>
    public int Child(int head, string relation)
    {
        foreach (int child in Children(head))
        {
            if (Is(child, relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether the word has a dependent with this relation and lemma.</summary>
    public bool HasChild(int head, string relation, string lemma)
    {
        foreach (int child in Children(head))
        {
            if (Is(child, relation) && Lemma(child).Equals(lemma, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The preposition or subordinator that introduces a phrase or clause; empty for none.</summary>
    public string Introducer(int index)
    {
        foreach (int child in Children(index))
        {
            if ((Is(child, "case") || Is(child, "mark")) && !Lemma(child).Equals("'s", StringComparison.Ordinal))
            {
                // "together with", "along with", "out of": the second word says how.
                return child + 1 < Count && (Lemma(child), Lemma(child + 1)) is ("along" or "together", "with") or ("out", "of") ? Lemma(child + 1) : Lemma(child);
            }
        }

        return "";
    }

    /// <summary>Whether a verb form is a passive: <c>was attacked</c>, <c>the men attacked by</c>, <c>funded with a loan, they …</c>.</summary>
    public bool IsPassive(int verb)
    {
        foreach (int child in Children(verb))
        {
            string relation = Sentence.Tokens[child].Relation;
            if (relation is "aux:pass" or "nsubj:pass" or "obl:agent")
            {
                return true;
            }
        }

        var token = Sentence.Tokens[verb];
        return token.Tag is "VBN" && (token.Relation is "acl" || (token.Relation is "advcl" && !HasAuxiliary(verb)) || IsInverted(verb));
    }

    /// <summary>Whether a participle stands before the noun of which it is told: <c>Laid before the tomb was a wreath</c>.</summary>
    public bool IsInverted(int verb)
    {
        var token = Sentence.Tokens[verb];
        return token.Tag is "VBN" && token.Relation.StartsWith("csubj", StringComparison.Ordinal) && token.Head > verb && Child(token.Head, "cop") >= 0;
    }

    private bool HasAuxiliary(int verb)
    {
        foreach (int child in Children(verb))
        {
            if (Is(child, "aux"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word itself and all words that hang below it: first and last index.</summary>
    public (int First, int Last) Extent(int index)
    {
        int first = index, last = index;
        _pending.Clear();
        _pending.Push(index);
        // A tree visits each word once; a malformed parse with a cycle is cut at the sentence's length.
        for (int visited = 0; _pending.Count > 0 && visited <= Count; visited++)
        {
            int at = _pending.Pop();
            first = Math.Min(first, at);
            last = Math.Max(last, at);
            foreach (int child in Children(at))
            {
                _pending.Push(child);
            }
        }

        return (first, last);
    }

    private static ActorMention?[] Owners(ImmutableArray<ActorMention> mentions, int words)
    {
        var owners = new ActorMention?[words];
        foreach (var mention in mentions)
        {
            int first = mention.Tokens.End > mention.Tokens.First ? mention.Tokens.First : mention.HeadToken;
            int end = mention.Tokens.End > mention.Tokens.First ? mention.Tokens.End : mention.HeadToken + 1;
            for (int i = Math.Max(0, first); i < Math.Min(end, words); i++)
            {
                // The innermost mention wins its own words, except that a mention always owns its head.
                if (owners[i] is not { } other || (other.HeadToken != i && (mention.HeadToken == i || Width(mention) < Width(other))))
                {
                    owners[i] = mention;
                }
            }
        }

        return owners;
    }

    // Treebanks keep "troops", "talks" and "arms" as plural lemmas in part; the lexicon has the singular throughout.
    private static string Singular(string lemma) =>
        lemma.Length < 4 || lemma[^1] != 's' || lemma[^2] is 's' or 'u' or 'i' ? lemma
        : lemma.EndsWith("ies", StringComparison.Ordinal) ? lemma[..^3] + "y"
        : lemma.EndsWith("ches", StringComparison.Ordinal) || lemma.EndsWith("shes", StringComparison.Ordinal) ? lemma[..^2]
        : lemma[..^1];

    private static int Width(ActorMention mention) => Math.Max(1, mention.Tokens.End - mention.Tokens.First);
}
