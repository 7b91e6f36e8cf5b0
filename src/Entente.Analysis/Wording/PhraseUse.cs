namespace Entente.Analysis.Wording;

/// <summary>Where a phrase is used, sentence by sentence in the order of days.</summary>
internal struct PhraseUse
{
    private int _second;
    private int _third;

    /// <summary>Articles that use it.</summary>
    public int Articles { get; private set; }

    /// <summary>Index of the sentence that uses it first.</summary>
    public int First { get; private set; }

    /// <summary>Index of the sentence that uses it last.</summary>
    public int Last { get; private set; }

    /// <summary>The words as they are written first, in that sentence's article.</summary>
    public TextSpan Written { get; private set; }

    /// <summary>Whether it names the actor somewhere.</summary>
    public bool IsName { get; private set; }

    /// <summary>Indices of the sentences to show, of different articles, the first use first.</summary>
    public readonly IEnumerable<int> Examples => new[] { First, _second, _third }.Take(Articles);

    /// <summary>Notes a use.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="isNewArticle">Whether the sentence is of another article than the last use.</param>
    /// <param name="written">The words in it.</param>
    /// <param name="isName">Whether they name the actor.</param>
    public void Add(int sentence, bool isNewArticle, TextSpan written, bool isName)
    {
        IsName |= isName;
        if (Articles > 0 && !isNewArticle)
        {
            return;
        }

        Articles++;
        Last = sentence;
        switch (Articles)
        {
            case 1: (First, Written) = (sentence, written); break;
            case 2: _second = sentence; break;
            case 3: _third = sentence; break;
        }
    }
}
