using BenchmarkDotNet.Attributes;
using Entente.Coding;
using Entente.Language.Segmentation;

namespace Entente.Benchmarks;

/// <summary>The tokeniser and the segmenter on one page of prose of 200 sentences.</summary>
[MemoryDiagnoser]
public class SegmentationBenchmarks
{
    private readonly List<TextSpan> _words = new(8192);
    private string _text = "";
    private Segmenter? _segmenter;

    /// <summary>Loads the model and builds the page.</summary>
    [GlobalSetup]
    public void Open()
    {
        _segmenter = Segmenter.Open(Path.Combine(CoderHome.Find(), "models"));
        _text = string.Join(' ', Enumerable.Repeat(
            "The minister, who arrived in Vienna on Jan. 4, said that the two sides hadn't agreed on the U.S. proposal. \"We'll meet again,\" Gen. Park told 1,200 Asia-Pacific delegates.", 100));
    }

    /// <summary>Words only.</summary>
    [Benchmark]
    public int Tokenise()
    {
        _words.Clear();
        Tokenizer.Tokenize(_text, new(0, _text.Length), _words);
        return _words.Count;
    }

    /// <summary>Sentences and words.</summary>
    [Benchmark]
    public int Segment() => _segmenter!.Segment(_text, [new(0, _text.Length)], []).Length;
}
